import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/base.css';
import { Welcome } from './welcome.tsx';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the window');
createRoot(place).render(
  <StrictMode>
    <Welcome />
  </StrictMode>,
);
