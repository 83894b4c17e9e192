import type { DataInput, DataRecord, WrittenData } from './data-record.ts';
import { faultsOf, type FtmEntity } from './followthemoney/check.ts';
import { addDocument, addSource } from './followthemoney/documents.ts';
import { collectEntities } from './followthemoney/entities.ts';
import { addCase, addEvent } from './followthemoney/happenings.ts';
import { addLink } from './followthemoney/links.ts';
import { addOrganisation, addPerson, addPlace } from './followthemoney/somebody.ts';

/**
 * FollowTheMoney, the model of OpenAleph: one entity a line, checked with the published schema before anything is written. What the State
 * says of people, that they are criminals or extremists, is written as something that the State did, and never as what they are.
 */
export async function writeFollowTheMoney(input: DataInput, signal?: AbortSignal): Promise<WrittenData[]> {
  const entities = collectEntities(input);
  for (const record of input.records) {
    signal?.throwIfAborted();
    if (record.type === 'document') await addDocument(entities, record, signal);
    else adders[record.type](entities, record);
  }
  for (const link of input.links) addLink(entities, link);
  const schemas = new Map(entities.all().map(({ id, schema }) => [id, schema]));
  for (const source of input.sources) {
    const schema = schemas.get(source.record);
    if (schema !== undefined) addSource(entities, source, schema as Parameters<typeof addSource>[2]);
  }
  const all = entities.all();
  const [fault, ...more] = faultsOf(all);
  if (fault !== undefined)
    throw new TypeError(`not FollowTheMoney: ${fault}${more.length > 0 ? `, and ${more.length} more` : ''}`);
  return [{ path: 'followthemoney/entities.ftm.json', bytes: new TextEncoder().encode(linesOf(all)) }];
}

const adders: Record<Exclude<DataRecord['type'], 'document'>, typeof addEvent> = {
  person: addPerson,
  organisation: addOrganisation,
  place: addPlace,
  case: addCase,
  detention: addEvent,
  event: addEvent,
  incident: addEvent,
  liquidation: addEvent,
  remedy: addEvent,
};

function linesOf(entities: readonly FtmEntity[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}
