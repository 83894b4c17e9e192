// Before anything that makes a schema.
import './no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/base.css';
import { App } from './app.tsx';
import { hearKeys } from './commands.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the window');
hearKeys();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
