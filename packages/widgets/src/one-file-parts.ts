// What both files begin with, words, styles and views, in an order in which like stands beside like: gzip finds what repeats within 32 kB.
import './i18n/ko.ts';
import '@dongban/core/sentences-ko';
import './i18n/en.ts';
import '@dongban/core/sentences-en';
import './styles/shared.ts';
import './components/request-form/request-form.styles.ts';
import './components/r-card/r-card.styles.ts';
import './components/service-finder/service-finder.styles.ts';
import './components/booking-form/booking-form.styles.ts';
import './components/service-finder/answer.styles.ts';
import './components/r-card/card-view.ts';
import './components/service-finder/render-answer.ts';
import './components/booking-form/form-view.ts';
import './components/request-form/request-view.ts';
