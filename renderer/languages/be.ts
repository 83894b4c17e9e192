import app from './be/app.json' with { type: 'json' };
import kit from './be/kit.json' with { type: 'json' };
import entry from './be/entry.json' with { type: 'json' };
import home from './be/home.json' with { type: 'json' };
import model from './be/model.json' with { type: 'json' };
import desk from './be/desk.json' with { type: 'json' };
import documents from './be/documents.json' with { type: 'json' };
import reader from './be/reader.json' with { type: 'json' };
import fact from './be/fact.json' with { type: 'json' };
import redaction from './be/redaction.json' with { type: 'json' };
import records from './be/records.json' with { type: 'json' };
import forms from './be/forms.json' with { type: 'json' };
import duplicates from './be/duplicates.json' with { type: 'json' };
import likeness from './be/likeness.json' with { type: 'json' };
import mentions from './be/mentions.json' with { type: 'json' };
import timeline from './be/timeline.json' with { type: 'json' };
import statistics from './be/statistics.json' with { type: 'json' };
import search from './be/search.json' with { type: 'json' };
import organising from './be/organising.json' with { type: 'json' };
import consents from './be/consents.json' with { type: 'json' };
import sending from './be/sending.json' with { type: 'json' };
import submissions from './be/submissions.json' with { type: 'json' };
import tables from './be/tables.json' with { type: 'json' };
import settings from './be/settings.json' with { type: 'json' };
import keys from './be/keys.json' with { type: 'json' };
import backups from './be/backups.json' with { type: 'json' };
import exchange from './be/exchange.json' with { type: 'json' };
import trust from './be/trust.json' with { type: 'json' };
import ways from './be/ways.json' with { type: 'json' };
import errors from './be/errors.json' with { type: 'json' };

/** All words of the window in this language, by room. */
export const be = {
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
