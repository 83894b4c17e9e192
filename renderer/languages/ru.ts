import app from './ru/app.json' with { type: 'json' };
import kit from './ru/kit.json' with { type: 'json' };
import entry from './ru/entry.json' with { type: 'json' };
import home from './ru/home.json' with { type: 'json' };
import model from './ru/model.json' with { type: 'json' };
import desk from './ru/desk.json' with { type: 'json' };
import documents from './ru/documents.json' with { type: 'json' };
import reader from './ru/reader.json' with { type: 'json' };
import fact from './ru/fact.json' with { type: 'json' };
import redaction from './ru/redaction.json' with { type: 'json' };
import records from './ru/records.json' with { type: 'json' };
import forms from './ru/forms.json' with { type: 'json' };
import duplicates from './ru/duplicates.json' with { type: 'json' };
import likeness from './ru/likeness.json' with { type: 'json' };
import mentions from './ru/mentions.json' with { type: 'json' };
import timeline from './ru/timeline.json' with { type: 'json' };
import statistics from './ru/statistics.json' with { type: 'json' };
import search from './ru/search.json' with { type: 'json' };
import organising from './ru/organising.json' with { type: 'json' };
import consents from './ru/consents.json' with { type: 'json' };
import sending from './ru/sending.json' with { type: 'json' };
import submissions from './ru/submissions.json' with { type: 'json' };
import tables from './ru/tables.json' with { type: 'json' };
import settings from './ru/settings.json' with { type: 'json' };
import keys from './ru/keys.json' with { type: 'json' };
import backups from './ru/backups.json' with { type: 'json' };
import exchange from './ru/exchange.json' with { type: 'json' };
import trust from './ru/trust.json' with { type: 'json' };
import ways from './ru/ways.json' with { type: 'json' };
import errors from './ru/errors.json' with { type: 'json' };

/** All words of the window in this language, by room. */
export const ru = {
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
  errors,
};
