// Everything that the elements are made of. The tables of the matcher stand beside the Korean words, its code behind that of the elements: see one-file-parts.ts.
import '@dongban/matcher/glossary';
import './one-file-parts.ts';
import '@dongban/matcher/need';
import './components/service-finder/suggestions.ts';
import './sources/catalog-matcher.ts';
import './sources/portal-source.ts';
import './define.ts';
