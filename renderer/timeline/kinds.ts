import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';

export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(definitions, type);
}
