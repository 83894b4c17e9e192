import * as ftm from '@alephdata/followthemoney';
import { TOPICS } from './topics.ts';

/** An entity as a line of the file holds it. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const model = new ftm.Model(ftm.defaultModel);

/** Values that a property of the type may have, where they are few (the published model). */
function known(type: string): ReadonlySet<string> {
  return new Set(Object.keys((ftm.defaultModel.types[type] as { values?: Record<string, string> }).values ?? {}));
}
const CODES: Readonly<Record<string, ReadonlySet<string>>> = {
  country: known('country'),
  language: known('language'),
  gender: known('gender'),
  topic: new Set(TOPICS),
};

export function isCountry(code: string): boolean {
  return CODES['country']?.has(code) === true;
}

/** The schema of a name, its own and inherited properties, and what it is a kind of. */
export function isKindOf(schema: string, other: string): boolean {
  return model.getSchema(schema).isA(other);
}

/** The longest value that a property may have. */
export function lengthOf(schema: string, property: string): number {
  const found = propertiesOf(schema).get(property);
  if (found === undefined) throw new TypeError(`${schema} has no property ${property}`);
  const { maxLength, type } = found;
  return maxLength > 0 ? maxLength : type.maxLength > 0 ? type.maxLength : Infinity;
}

const bySchema = new Map<string, ReadonlyMap<string, ftm.Property>>();

/** Own and inherited; the library collects them anew each time that it is asked. */
function propertiesOf(schema: string): ReadonlyMap<string, ftm.Property> {
  const known = bySchema.get(schema) ?? model.getSchema(schema).getProperties();
  bySchema.set(schema, known);
  return known;
}

/**
 * Checks entities against the published model, more strictly than its library does: required properties are there, every property exists
 * for its schema and is not one that another entity's fills by itself, every value fits its type, and whoever is referred to is in the file
 * and of a kind that may stand there.
 *
 * @returns what is wrong, without any value: they may be somebody's name
 */
export function faultsOf(entities: readonly FtmEntity[]): string[] {
  const faults: string[] = [];
  const byId = new Map<string, FtmEntity>();
  for (const [at, entity] of entities.entries()) {
    const fault = (what: string): void => void faults.push(`line ${at + 1}: ${entity.schema}: ${what}`);
    if (byId.has(entity.id)) fault('its id is there twice');
    if (!/^[0-9a-f]{32}$/.test(entity.id)) fault('its id is not one of this file');
    byId.set(entity.id, entity);
  }
  for (const [at, { schema: name, properties }] of entities.entries()) {
    const fault = (what: string): void => void faults.push(`line ${at + 1}: ${name}: ${what}`);
    const schema = model.schemata[name];
    if (schema === undefined) {
      fault('there is no such schema');
      continue;
    }
    if (schema.abstract) fault('is abstract');
    for (const required of requiredOf(schema))
      if ((properties[required] ?? []).length === 0) fault(`${required} is missing`);
    for (const [key, values] of Object.entries(properties)) {
      const property = propertiesOf(name).get(key);
      if (property === undefined) {
        fault(`has no property ${key}`);
        continue;
      }
      if (property.stub) fault(`${key} belongs to the other side`);
      if (new Set(values).size !== values.length) fault(`${key} says the same twice`);
      for (const value of values) {
        if (property.type.isEntity) {
          const target = byId.get(value);
          if (target === undefined) fault(`${key} refers to nothing in this file`);
          else if (property.hasRange && !isKindOf(target.schema, property.getRange().name))
            fault(`${key} refers to a ${target.schema}`);
        } else if (!fits(property.type.name, value)) fault(`${key} is no ${property.type.name}`);
        if (value.length > lengthOf(name, key)) fault(`${key} is too long`);
      }
    }
  }
  return faults;
}

/** Its own and those of all that it is a kind of. */
function requiredOf(schema: ftm.Schema): string[] {
  return [...new Set([schema, ...schema.getParents()].flatMap(({ required }) => required))];
}

function fits(type: string, value: string): boolean {
  if (value.trim() === '') return false;
  const codes = CODES[type];
  if (codes !== undefined) return codes.has(value);
  switch (type) {
    case 'date':
      return isDate(value);
    case 'url':
      return /^https?:\/\//i.test(value) && URL.canParse(value);
    case 'number':
      return Number.isFinite(Number(value));
    case 'checksum':
      return /^[0-9a-f]{40}$/.test(value);
    case 'mimetype':
      return /^[\w.+-]+\/[\w.+-]+$/.test(value);
    default:
      return true;
  }
}

/** A beginning of an ISO date that is in the calendar. */
function isDate(value: string): boolean {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return false;
  return value.length < 10 || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}
