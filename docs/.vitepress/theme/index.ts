import DefaultTheme from 'vitepress/theme';
import ElementReference from './ElementReference.vue';
import LiveDemo from './LiveDemo.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }: { app: { component(name: string, component: unknown): void } }) {
    app.component('LiveDemo', LiveDemo);
    app.component('ElementReference', ElementReference);
  },
};
