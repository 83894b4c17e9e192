import { config } from 'zod';

// Schemas are checked step by step: the faster way makes a function out of text, which the policy of the window refuses and would report.
config({ jitless: true });
