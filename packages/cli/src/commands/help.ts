export const help = `dongban: helps research institutes and companies find each other and start working together

Usage
  dongban serve [options]    run the platform: catalog, matching and bookings over HTTP
  dongban --help
  dongban --version

Options of serve
  --catalog FILE     catalog of the institute, as JSON; without one, a fictional institute to try things with
  --consents FILE    on what ground which card may be shown, as JSON; without one, no card is
  --sample           the fictional institute, said outright
  --data DIR         where bookings are kept (default: .dongban/data)
  --port N           port, or the next one that is free (default: 4173); 0 for any
  --site DIR         folder of files to serve at /; may be given several times

It prints one line with its address once it answers, and ends with Ctrl-C.`;
