import instantsearch from 'instantsearch.js';
import { hits, searchBox } from 'instantsearch.js/es/widgets';

const names = await (await fetch('names.json')).json();
const search = instantsearch({
  indexName: 'services',
  searchClient: {
    search: (requests) => Promise.resolve({
      results: requests.map(({ params }) => {
        const found = params?.query ? names.filter((name) => name.includes(params.query)).slice(0, 6) : [];
        return { hits: found.map((label) => ({ objectID: label, label })), nbHits: found.length, page: 0, nbPages: 1, hitsPerPage: 6, query: params?.query ?? '', params: '', processingTimeMS: 1, exhaustiveNbHits: true };
      }),
    }),
  },
});
search.addWidgets([searchBox({ container: '#peer' }), hits({ container: '#hits', templates: { item: ({ label }) => label } })]);
search.start();
