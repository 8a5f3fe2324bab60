// The page's language is its lang attribute; the elements follow it. Here ?lang=en chooses it.
const wanted = new URLSearchParams(location.search).get('lang');
if (wanted === 'en' || wanted === 'ko') document.documentElement.lang = wanted;
