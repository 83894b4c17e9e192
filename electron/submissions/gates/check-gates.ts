import type { Finding } from '../../../shared/contract/calls/submission-drafts.ts';
import { findingSentence } from '../../../shared/contract/gate-findings.ts';
import { gateIds, type GateId } from '../../../shared/submissions/profile.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { acceptanceGate } from './acceptance.ts';
import { annexIndexGate } from './annex-index.ts';
import { askedForGate } from './asked-for.ts';
import { choicesGate } from './choices.ts';
import { confidentialFilingGate } from './confidential-filing.ts';
import { consentGate } from './consent.ts';
import type { GateContext } from './context.ts';
import type { Found, Gate } from './found.ts';
import { lengthGate } from './length.ts';
import { massMediaGate } from './mass-media.ts';
import { onePersonGate } from './one-person.ts';
import { periodGate } from './period.ts';
import { protectedPersonsGate } from './protected-persons.ts';
import { remediesGate } from './remedies.ts';
import { sentElsewhereGate } from './sent-elsewhere.ts';
import { scopesGate } from './scopes.ts';
import { sourceAgreementsGate } from './source-agreements.ts';
import { tracesGate } from './traces.ts';
import { unverifiedGate } from './unverified.ts';

/** In the order of their numbers. Each knows itself for which forms it holds. */
const gates: readonly (readonly [GateId, Gate])[] = [
  ['consent', consentGate],
  ['consent', scopesGate],
  ['protected-persons', protectedPersonsGate],
  ['traces', tracesGate],
  ['traces', sourceAgreementsGate],
  ['one-person', onePersonGate],
  ['acceptance', acceptanceGate],
  ['mass-media', massMediaGate],
  ['remedies', remediesGate],
  ['sent-elsewhere', sentElsewhereGate],
  ['period', periodGate],
  ['length', lengthGate],
  ['annex-index', annexIndexGate],
  ['choices', choicesGate],
  ['choices', askedForGate],
  ['confidential-filing', confidentialFilingGate],
  ['unverified', unverifiedGate],
];

/**
 * Everything that stands between a submission and its reader. Reads, and changes nothing; the reasons for which warnings were let pass
 * are added by whoever keeps them, by `key`.
 */
export function checkGates(context: GateContext): Omit<Finding, 'reason'>[] {
  return gates.flatMap(([gate, look]) => look(context).map((found) => asFinding(gate, found, context.catalogue)));
}

function asFinding(gate: GateId, found: Found, catalogue: Catalogue): Omit<Finding, 'reason'> {
  const { id, severity, about, details = {}, rule, record, field, part } = found;
  return {
    key: about === undefined ? id : `${id}:${about}`.slice(0, KEY),
    gate: gateIds[gate],
    id,
    details,
    severity,
    text: findingSentence(id, details),
    rule,
    record: record === undefined ? null : listed(catalogue, record),
    field: field ?? null,
    part: part ?? null,
  };
}

/** Signs of a key, as the contract bounds it. */
const KEY = 300;

function listed(catalogue: Catalogue, code: string): Finding['record'] {
  return (
    catalogue
      .prepare('select code, type, title from record where code = ?')
      .get<{ code: string; type: string; title: string }>([code]) ?? null
  );
}
