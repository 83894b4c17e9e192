import { afterEach, expect, test } from 'vitest';
import {
  fieldDraftOf,
  fieldFault,
  fieldRecords,
  newField,
  newTerm,
  termFault,
  termLines,
  termRecords,
} from '../../../../renderer/model/own-model.ts';
import { adoptModel } from '../../../../shared/records/model.ts';

afterEach(() => adoptModel([]));

test('a new list is filled together with the field that it is for, each term once', () => {
  const draft = {
    ...newField('incident'),
    label: ' Way ',
    kind: 'term' as const,
    terms: 'by post\n\n By  post\nat the door ',
  };
  expect(fieldRecords(draft, null, 'own-1')).toEqual([
    {
      key: 'field',
      type: 'field',
      fields: { recordType: 'incident', kind: 'term', label: 'Way', vocabulary: 'own-1' },
    },
    { key: 'term-0', type: 'term', fields: { vocabulary: 'own-1', label: 'By  post' } },
    { key: 'term-1', type: 'term', fields: { vocabulary: 'own-1', label: 'at the door' } },
  ]);
  expect(termLines('')).toEqual([]);
});

test('of a field that is there only what was changed is saved, and what was emptied is taken away', () => {
  const before = fieldDraftOf({
    code: 'F-0001',
    rev: 3,
    fields: {
      recordType: 'person',
      kind: 'text',
      label: 'Chat name',
      help: 'As written',
      identifies: 'name',
      repeatable: true,
    },
  });
  const now = { ...before, label: 'Handle', help: '', identifies: null, internal: true };
  expect(fieldRecords(now, before, 'own-1')).toEqual([
    {
      key: 'field',
      type: 'field',
      code: 'F-0001',
      rev: 3,
      fields: { label: 'Handle', help: null, identifies: null, internal: true },
    },
  ]);
});

test('what a kind cannot be is not kept from another kind that was chosen before', () => {
  const draft = { ...newField('person'), label: 'x', repeatable: true, onTimeline: true, targets: ['case' as const] };
  expect(fieldRecords({ ...draft, kind: 'boolean' }, null, '')[0]?.fields).toEqual({
    recordType: 'person',
    kind: 'boolean',
    label: 'x',
  });
  expect(fieldRecords({ ...draft, kind: 'edtf' }, null, '')[0]?.fields).toMatchObject({
    repeatable: true,
    onTimeline: true,
  });
});

test('a name that another field or term has is refused, in any language, and its own is not', () => {
  expect(fieldFault(newField('person'))).toBe('no-name');
  expect(fieldFault({ ...newField('person'), label: 'occupation' })).toBe('name-taken');
  expect(fieldFault({ ...newField('person'), label: 'x', labelRu: 'Фамилия' })).toBe('name-taken');
  adoptModel([
    { type: 'field', code: 'F-1', fields: { recordType: 'person', label: 'Handle', kind: 'text' } },
    { type: 'term', code: 'W-1', fields: { vocabulary: 'incident-kind', label: 'doxxing' } },
  ]);
  expect(fieldFault({ ...newField('person'), label: 'handle' })).toBe('name-taken');
  expect(fieldFault({ ...newField('person'), code: 'F-1', label: 'handle' })).toBe(null);
  expect(termFault({ ...newTerm('incident-kind'), label: 'Doxxing' })).toBe('name-taken');
  expect(termFault({ ...newTerm('incident-kind'), code: 'W-1', label: 'Doxxing' })).toBe(null);
  expect(termFault({ ...newTerm('incident-kind'), label: 'something new' })).toBe(null);
  expect(termRecords({ ...newTerm('sex'), label: 'x' }, null)).toEqual([
    { key: 'term', type: 'term', fields: { vocabulary: 'sex', label: 'x' } },
  ]);
});
