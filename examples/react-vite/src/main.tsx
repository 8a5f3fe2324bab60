import '@dongban/widgets/define/provider';
import '@dongban/widgets/define/r-card';
import '@dongban/widgets/define/service-finder';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './app.css';

const root = document.getElementById('app');
if (root === null) throw new Error('There is no #app.');
createRoot(root).render(<App />);
