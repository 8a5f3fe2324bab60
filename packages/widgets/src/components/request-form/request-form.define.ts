import { register } from '../../element/register.ts';
import { DongbanRequestForm } from './request-form.ts';

register('dongban-request-form', DongbanRequestForm);
