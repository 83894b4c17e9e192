import app from './en/app.json' with { type: 'json' };
import kit from './en/kit.json' with { type: 'json' };
import entry from './en/entry.json' with { type: 'json' };
import home from './en/home.json' with { type: 'json' };
import model from './en/model.json' with { type: 'json' };
import desk from './en/desk.json' with { type: 'json' };
import documents from './en/documents.json' with { type: 'json' };
import reader from './en/reader.json' with { type: 'json' };
import fact from './en/fact.json' with { type: 'json' };
import redaction from './en/redaction.json' with { type: 'json' };
import records from './en/records.json' with { type: 'json' };
import forms from './en/forms.json' with { type: 'json' };
import duplicates from './en/duplicates.json' with { type: 'json' };
import likeness from './en/likeness.json' with { type: 'json' };
import mentions from './en/mentions.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };
import statistics from './en/statistics.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import organising from './en/organising.json' with { type: 'json' };
import consents from './en/consents.json' with { type: 'json' };
import sending from './en/sending.json' with { type: 'json' };
import submissions from './en/submissions.json' with { type: 'json' };
import tables from './en/tables.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import backups from './en/backups.json' with { type: 'json' };
import exchange from './en/exchange.json' with { type: 'json' };
import trust from './en/trust.json' with { type: 'json' };
import ways from './en/ways.json' with { type: 'json' };
import { sentences } from '../../shared/contract/errors.ts';
import { reasonWords } from '../../shared/contract/reasons.ts';

/** All words of the window in this language, by room. */
export const en = {
  app,
  kit,
  entry,
  home,
  desk,
  documents,
  reader,
  fact,
  redaction,
  records,
  forms,
  duplicates,
  likeness,
  mentions,
  timeline,
  statistics,
  search,
  organising,
  consents,
  sending,
  submissions,
  tables,
  settings,
  keys,
  backups,
  exchange,
  trust,
  ways,
  model,
  errors: { ...sentences, ...reasonWords },
};
