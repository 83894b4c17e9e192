import type { Vocabulary } from '../vocabulary.ts';

export const medicalAttention: Vocabulary = {
  name: 'medical-attention',
  title: { en: 'Medical attention', ru: 'Медицинская помощь', be: 'Медыцынская дапамога' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
