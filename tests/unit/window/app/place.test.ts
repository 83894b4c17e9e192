import { beforeEach, expect, test } from 'vitest';
import { back, forward, go, hereNow, placeOf, stay } from '../../../../renderer/app/place.ts';

beforeEach(() => {
  for (let step = 0; step < 300; step += 1) back();
});

test('the way back goes through the places one was in, and forward again', () => {
  go({ room: 'documents' });
  go({ room: 'records', type: 'person', code: 'P-0001' });
  back();
  expect(hereNow()).toEqual({ room: 'documents' });
  forward();
  expect(hereNow()).toEqual({ room: 'records', type: 'person', code: 'P-0001' });
});

test('going to where one is adds no step, and neither does moving in a list', () => {
  const start = hereNow();
  go({ room: 'records', type: 'case' });
  go({ room: 'records', type: 'case' });
  stay({ room: 'records', type: 'case', code: 'C-0001' });
  stay({ room: 'records', type: 'case', code: 'C-0002' });
  expect(hereNow()).toEqual({ room: 'records', type: 'case', code: 'C-0002' });
  back();
  expect(hereNow()).toEqual(start);
});

test('a new way cuts off the one that was gone back', () => {
  go({ room: 'documents' });
  go({ room: 'search', query: 'court' });
  back();
  go({ room: 'settings' });
  forward();
  expect(hereNow()).toEqual({ room: 'settings' });
});

test('only the last two hundred steps are remembered', () => {
  for (let step = 0; step < 500; step += 1) go({ room: 'search', query: String(step) });
  for (let step = 0; step < 500; step += 1) back();
  expect(hereNow()).toEqual({ room: 'search', query: '300' });
});

test('a document is at home among the documents, every other record in the list of its type', () => {
  expect(placeOf({ type: 'document', code: 'D-0001' })).toEqual({ room: 'documents', code: 'D-0001' });
  expect(placeOf({ type: 'case', code: 'C-0001' })).toEqual({ room: 'records', type: 'case', code: 'C-0001' });
});
