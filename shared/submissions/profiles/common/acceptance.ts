import { labels } from '../../../records/definition.ts';
import type { Labels } from '../../../vocabulary/vocabulary.ts';
import type { Mark } from '../../profile.ts';
import { sourced, unverified } from './marks.ts';

/**
 * Which committees may examine complaints against Belarus. A complaint can only go to a committee whose procedure the State has
 * accepted, on what happened, or still goes on, while the acceptance holds.
 */
export interface Acceptance {
  /** As the choice `committee` of the unified form has it. */
  readonly committee: CommitteeId;
  readonly name: Labels;
  /** The instrument that gives the committee the right to examine complaints. */
  readonly procedure: string;
  /**
   * - `accepted`: since `from`
   * - `ended`: what was filed before `until` is still examined, nothing new is taken
   * - `not-accepted`: the depositary's list does not have Belarus
   * - `unchecked`: believed not accepted, looked up by nobody
   */
  readonly status: 'accepted' | 'ended' | 'not-accepted' | 'unchecked';
  /** ISO days; null where none is known. */
  readonly from: string | null;
  readonly until: string | null;
  readonly source: Mark;
}

export type CommitteeId = 'ccpr' | 'cat' | 'cedaw' | 'cerd' | 'crc' | 'cescr' | 'crpd' | 'ced' | 'cmw';

export const acceptances: readonly Acceptance[] = [
  {
    committee: 'cedaw',
    name: labels(
      'Committee on the Elimination of Discrimination against Women (CEDAW)',
      'Комитет по ликвидации дискриминации в отношении женщин (КЛДЖ)',
      'Камітэт па ліквідацыі дыскрымінацыі ў дачыненні да жанчын (КЛДЖ)',
    ),
    procedure: 'Optional Protocol to the CEDAW',
    status: 'accepted',
    from: '2004-05-03',
    until: null,
    source: sourced(
      'Signed 29 April 2002, ratified 3 February 2004, in force for Belarus 3 May 2004: treaties.un.org IV-8-b (status of 4 May 2024)',
    ),
  },
  {
    committee: 'ccpr',
    name: labels(
      'Human Rights Committee (CCPR)',
      'Комитет по правам человека (КПЧ)',
      'Камітэт па правах чалавека (КПЧ)',
    ),
    procedure: 'First Optional Protocol to the ICCPR',
    status: 'ended',
    from: null,
    until: '2023-02-08',
    source: sourced(
      'Denounced, notice received on 8 November 2022; ended for Belarus on 8 February 2023. The Committee still examines what was filed before: statement of the Committee (nationaltribune.com.au); defendersbelarus.org/tpost/60cz4d3ts1',
    ),
  },
  {
    committee: 'cat',
    name: labels('Committee against Torture (CAT)', 'Комитет против пыток (КПП)', 'Камітэт супраць катаванняў (КСК)'),
    procedure: 'Convention against Torture, article 22',
    status: 'unchecked',
    from: null,
    until: null,
    source: unverified('Believed not to have made the declaration under article 22. Look it up: treaties.un.org IV-9.'),
  },
  {
    committee: 'cerd',
    name: labels(
      'Committee on the Elimination of Racial Discrimination (CERD)',
      'Комитет по ликвидации расовой дискриминации (КЛРД)',
      'Камітэт па ліквідацыі расавай дыскрымінацыі (КЛРД)',
    ),
    procedure: 'ICERD, article 14',
    status: 'unchecked',
    from: null,
    until: null,
    source: unverified('No declaration under article 14 was found. Look it up: treaties.un.org IV-2.'),
  },
  {
    committee: 'crc',
    name: labels(
      'Committee on the Rights of the Child (CRC)',
      'Комитет по правам ребёнка (КПР)',
      'Камітэт па правах дзіцяці (КПД)',
    ),
    procedure: 'Third Optional Protocol to the CRC',
    status: 'unchecked',
    from: null,
    until: null,
    source: unverified('No acceptance was found. Look it up: treaties.un.org IV-11-d.'),
  },
  {
    committee: 'cescr',
    name: labels(
      'Committee on Economic, Social and Cultural Rights (CESCR)',
      'Комитет по экономическим, социальным и культурным правам (КЭСКП)',
      'Камітэт па эканамічных, сацыяльных і культурных правах (КЭСКП)',
    ),
    procedure: 'Optional Protocol to the ICESCR',
    status: 'not-accepted',
    from: null,
    until: null,
    source: sourced('Not on the list of participants, nor among those who signed: treaties.un.org IV-3-a'),
  },
  {
    committee: 'crpd',
    name: labels(
      'Committee on the Rights of Persons with Disabilities (CRPD)',
      'Комитет по правам инвалидов (КПИ)',
      'Камітэт па правах людзей з інваліднасцю (КПІ)',
    ),
    procedure: 'Optional Protocol to the CRPD',
    status: 'not-accepted',
    from: null,
    until: null,
    source: sourced(
      'Not on the list of participants: treaties.un.org IV-15-a (19 April 2024). CAT/C/BLR/CO/5, paragraph 4 (a), says otherwise; the list of the depositary decides.',
    ),
  },
  {
    committee: 'ced',
    name: labels(
      'Committee on Enforced Disappearances (CED)',
      'Комитет по насильственным исчезновениям (КНИ)',
      'Камітэт па гвалтоўных знікненнях (КГЗ)',
    ),
    procedure: 'Convention on enforced disappearance, article 31',
    status: 'unchecked',
    from: null,
    until: null,
    source: unverified('No declaration under article 31 was found. Look it up: treaties.un.org IV-16.'),
  },
  {
    committee: 'cmw',
    name: labels(
      'Committee on Migrant Workers (CMW)',
      'Комитет по трудящимся-мигрантам (КТМ)',
      'Камітэт па працоўных-мігрантах (КПМ)',
    ),
    procedure: 'Convention on migrant workers, article 77',
    status: 'unchecked',
    from: null,
    until: null,
    source: unverified('No declaration under article 77 was found. Look it up: treaties.un.org IV-13.'),
  },
];

/** @returns what is known of a committee, undefined for one that is not in the list */
export function acceptanceBy(committee: string): Acceptance | undefined {
  return acceptances.find((each) => each.committee === committee);
}
