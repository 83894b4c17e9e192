import type { Profile } from './profile.ts';
import { cedawCommunication } from './profiles/cedaw-communication.ts';
import { cedawInquiry } from './profiles/cedaw-inquiry.ts';
import { cedawReport } from './profiles/cedaw-report.ts';
import { dossier } from './profiles/dossier.ts';
import { expertsBelarus } from './profiles/experts-belarus.ts';
import { hrcComplaint } from './profiles/hrc-complaint.ts';
import { hrdRapporteur } from './profiles/hrd-rapporteur.ts';
import { osceMoscow } from './profiles/osce-moscow.ts';
import { rapporteurBelarus } from './profiles/rapporteur-belarus.ts';
import { specialProcedures } from './profiles/special-procedures.ts';
import { treatyBodyComplaint } from './profiles/treaty-body-complaint.ts';
import { upr } from './profiles/upr.ts';
import { wgadUrgent } from './profiles/wgad-urgent.ts';
import { wgad } from './profiles/wgad.ts';
import { wgeid } from './profiles/wgeid.ts';

/** Every form that can be laid out. A new one is a file in profiles/ and its name in this list. */
export const profiles: readonly Profile[] = [
  cedawReport,
  cedawCommunication,
  cedawInquiry,
  treatyBodyComplaint,
  wgad,
  wgadUrgent,
  specialProcedures,
  hrdRapporteur,
  wgeid,
  hrcComplaint,
  upr,
  expertsBelarus,
  rapporteurBelarus,
  osceMoscow,
  dossier,
];

/**
 * @param code the code of a form, as given to `--form`
 * @returns its profile, or undefined when there is no such form
 */
export function findProfile(code: string): Profile | undefined {
  return profiles.find((profile) => profile.code === code);
}
