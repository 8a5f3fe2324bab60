export const help = `dongban: helps research institutes and companies find each other and start working together

Usage
  dongban serve [options]                run the platform: catalog, matching and bookings over HTTP
  dongban match NEED [options]           what fits a need in words, and why
  dongban evaluate --judgments FILE      how good the answers are to needs that you judged, as a chart
  dongban keys create --label WHO --role read|staff|admin
  dongban keys create --label WHO --origin https://partner.example.org [--per-minute N]
  dongban keys list | rotate ID [--grace-hours N] | revoke ID
  dongban migrate [--dry-run]            bring the database up to this version, or say what that would take
  dongban import catalog DIR|FILE --to FILE            a folder of CSV files, or JSON Lines, as a catalog
  dongban import bookings FILE --catalog FILE          bookings as JSON Lines, which claim their times
  dongban import qualifications FILE                   who has which training or membership, as CSV or JSON Lines
  dongban export catalog --catalog FILE --to FILE [--format jsonl|csv|jsonld]
  dongban export bookings --to FILE                    all bookings, as JSON Lines
  dongban backup --to DIR                copy a data directory, and look into the copy
  dongban erase-person MAIL|CARD [--dry-run]  erase a person from all records, or say what that would take
  dongban --help
  dongban --version

Options of serve
  --catalog FILE     catalog of the institute, as JSON; without one, a fictional institute to try things with
  --consents FILE    on what ground which card may be shown, as JSON; without one, no card is
  --sample           the fictional institute, said outright
  --port N           port, or the next one that is free (default: 4173); 0 for any
  --host ADDRESS     where to listen (default: 127.0.0.1, this machine only)
  --public-url URL   where people reach it from outside, for links in letters
  --notices FILE     what people agree to before they give their data, as a JSON list; shown at /notice
  --trust-proxy N    proxies in front, whose X-Forwarded-For says who asks: how many, or networks such as 10.0.0.0/8,127.0.0.1
  --site DIR         folder of files to serve at /; may be given several times
  --mail-from TEXT   who letters are from: "Desk <desk@example.org>"; with DONGBAN_SMTP
  --staff-mail ADDR  who is told that an answer is overdue
  --no-codes         book without a one-time code from the requester's mail

Options of match and evaluate
  --catalog FILE, --consents FILE   as above
  --rules FILE       rules to go by, as JSON: a whole set, or what changes in the default one
  --kinds A,B        match: only these kinds, such as service,equipment
  --hub ID           match: only what is at this hub or online
  --limit N          match: at most so many (default: 5)
  --lang TAG         match: language of the reasons
  --against FILE     evaluate: other rules, or "default"; says whether --rules is better, and by how much
  --json             for programs

Options of import
  --dry-run          say what would be done, and what does not fit
  --lang TAG         language of what is said about lines that do not fit, such as ko

Options of all commands
  --data DIR         where records are kept (default: .dongban/data)

Environment, for what must not stand on a command line
  DATABASE_URL         a PostgreSQL server, 15 or later, instead of the database in the data directory
  DONGBAN_SMTP         the mail server: smtp://user:password@mail.example.org:587
  DONGBAN_HOOK         https address that hears of every letter, to pass it on as a text message
  DONGBAN_HOOK_SECRET  whsec_…, by which the receiver knows the portal (Standard Webhooks)

Without a mail server, letters stay in a mailbox at /dev/mail, which this machine alone can see.
serve prints one line with its address once it answers, and ends with Ctrl-C.`;
