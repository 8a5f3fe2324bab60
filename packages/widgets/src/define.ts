import { DongbanBookingForm } from './components/booking-form/booking-form.ts';
import { DongbanProvider } from './components/provider/provider.ts';
import { DongbanRCardList } from './components/r-card-list/r-card-list.ts';
import { DongbanRCard } from './components/r-card/r-card.ts';
import { DongbanRequestForm } from './components/request-form/request-form.ts';
import { DongbanServiceFinder } from './components/service-finder/service-finder.ts';
import { register } from './element/register.ts';

register('dongban-provider', DongbanProvider);
register('dongban-service-finder', DongbanServiceFinder);
register('dongban-r-card', DongbanRCard);
register('dongban-r-card-list', DongbanRCardList);
register('dongban-booking-form', DongbanBookingForm);
register('dongban-request-form', DongbanRequestForm);
