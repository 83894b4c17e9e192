import { ownKey } from '../../shared/records/model.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/**
 * How many records hold a value of each field and term of one's own, by its code; of a term also the links that it is the role of.
 * Those in the trash are counted for neither.
 */
export function modelUses(catalogue: Catalogue): Record<string, number> {
  const models = catalogue
    .prepare("select type, code from record where type in ('field', 'term')")
    .all<{ type: 'field' | 'term'; code: string }>();
  const signs = models.map(({ type, code }) => ({
    code,
    sign: type === 'field' ? `"${ownKey(code)}":` : `"${code}"`,
  }));
  const counted = catalogue
    .prepare(
      `select s.value ->> 'code' as code, count(*) as count
       from json_each(?) s join record r
         on instr(r.data, s.value ->> 'sign') or instr(coalesce(r.others, ''), s.value ->> 'sign')
       where r.state = 'active' and r.type not in ('field', 'term') group by s.value ->> 'code'`,
    )
    .all<{ code: string; count: number }>([JSON.stringify(signs)]);
  const roles = catalogue
    .prepare(
      `select l.role as code, count(*) as count
       from link l join record a on a.id = l.from_record join record b on b.id = l.to_record
       where l.role in (select value from json_each(?)) and a.state = 'active' and b.state = 'active' group by l.role`,
    )
    .all<{ code: string; count: number }>([JSON.stringify(models.map(({ code }) => code))]);
  const uses: Record<string, number> = Object.fromEntries(models.map(({ code }) => [code, 0]));
  for (const { code, count } of [...counted, ...roles]) uses[code] = (uses[code] ?? 0) + count;
  return uses;
}
