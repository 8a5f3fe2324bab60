import { register } from '../../element/register.ts';
import { DongbanBookingForm } from './booking-form.ts';

register('dongban-booking-form', DongbanBookingForm);
