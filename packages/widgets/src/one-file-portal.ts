// Everything but the matcher, for sites whose data comes from a portal: there the portal matches.
import './one-file-parts.ts';
import './components/service-finder/suggestions.ts';
import './sources/portal-source.ts';
import './define.ts';
