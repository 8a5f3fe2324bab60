import { autocomplete } from '@algolia/autocomplete-js';

const names = await (await fetch('names.json')).json();
autocomplete({
  container: '#peer',
  openOnFocus: false,
  detachedMediaQuery: 'none',
  getSources: ({ query }) => [{
    sourceId: 'services',
    getItems: () => names.filter((name) => name.includes(query)).slice(0, 6).map((label) => ({ label })),
    templates: { item: ({ item }) => item.label },
  }],
});
