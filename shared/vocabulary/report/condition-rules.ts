/** Rules from one number to another, both included. */
function rules(set: 'BANGKOK' | 'MANDELA', from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, step) => `${set}-${from + step}`);
}

/**
 * What a condition of detention is measured by, as terms of the list `international-provision`. A condition that is not here is
 * measured by what stands with its wider one. Mandela Rule 17 is not in that list.
 */
export const conditionRules: Readonly<Record<string, readonly string[]>> = {
  overall: ['MANDELA-1', 'MANDELA-13', 'ICCPR-10'],
  'unsafe-for-health': ['MANDELA-13', 'MANDELA-24', 'ICESCR-12'],

  premises: rules('MANDELA', 12, 14),
  space: ['MANDELA-13'],
  overcrowding: ['MANDELA-12', 'MANDELA-13'],
  light: ['MANDELA-13', 'MANDELA-14'],
  'constant-light': ['MANDELA-13', 'MANDELA-43'],
  darkness: ['MANDELA-14', 'MANDELA-43'],
  air: ['MANDELA-13', 'MANDELA-14'],
  temperature: ['MANDELA-13'],
  noise: ['MANDELA-13'],
  vermin: ['MANDELA-13', 'MANDELA-18'],
  camera: ['ICCPR-17', 'MANDELA-81'],

  'bedding-clothing': rules('MANDELA', 19, 21),
  bedding: ['MANDELA-21'],
  clothing: ['MANDELA-19', 'MANDELA-20'],
  'no-warm-clothes': ['MANDELA-19'],

  hygiene: ['BANGKOK-5', 'MANDELA-15', 'MANDELA-16', 'MANDELA-18'],
  'no-hygiene-products': ['BANGKOK-5', 'MANDELA-18'],
  'no-hygiene-procedures': ['BANGKOK-5', 'MANDELA-15', 'MANDELA-16'],
  'no-personal-care': ['MANDELA-18'],
  'toilet-privacy': ['MANDELA-15', 'CEDAW-5-a'],
  'hot-water': ['BANGKOK-5', 'MANDELA-16', 'MANDELA-18'],
  washing: ['BANGKOK-5', 'MANDELA-16'],
  laundry: ['MANDELA-19', 'MANDELA-21'],

  'food-water': ['MANDELA-22', 'ICESCR-11'],

  'air-exercise': ['MANDELA-23'],
  'yard-exposure': ['MANDELA-1', 'MANDELA-13', 'MANDELA-23'],

  'cell-mates': ['MANDELA-11', 'MANDELA-12'],
  'not-separate': ['MANDELA-11'],
  'with-ill': ['MANDELA-12', 'MANDELA-30'],

  health: [...rules('BANGKOK', 6, 18), ...rules('MANDELA', 24, 35), 'ICESCR-12'],
  'serious-illness': ['MANDELA-24', 'MANDELA-27', 'MANDELA-31'],
  'entry-examination': ['BANGKOK-6', 'BANGKOK-7', 'MANDELA-30'],
  'woman-doctor': ['BANGKOK-10', 'BANGKOK-11'],
  'medical-privacy': ['BANGKOK-8', 'BANGKOK-11', 'MANDELA-31', 'MANDELA-32'],
  'care-refused': ['BANGKOK-10', 'MANDELA-24', 'MANDELA-27', 'MANDELA-31'],
  medicines: ['MANDELA-24'],
  hospital: ['MANDELA-27'],
  gynaecology: ['BANGKOK-10', 'BANGKOK-17', 'BANGKOK-18'],
  'reproductive-health-risk': ['BANGKOK-5', 'BANGKOK-6', 'BANGKOK-18', 'CEDAW-12'],
  pregnancy: ['BANGKOK-22', 'BANGKOK-24', 'BANGKOK-48', 'MANDELA-28', 'MANDELA-48-2'],
  'mental-health': ['BANGKOK-12', 'BANGKOK-13', 'BANGKOK-16', 'MANDELA-25'],

  searches: [...rules('BANGKOK', 19, 21), ...rules('MANDELA', 50, 52)],
  'strip-search': ['BANGKOK-19', 'BANGKOK-20', 'MANDELA-52'],
  'search-by-man': ['BANGKOK-19', 'MANDELA-52', 'CEDAW-2-d', 'CEDAW-5-a'],
  'search-touching': ['BANGKOK-19', 'BANGKOK-31', 'MANDELA-50', 'MANDELA-52', 'CEDAW-5-a'],
  'search-of-child': ['BANGKOK-21'],

  staff: [...rules('BANGKOK', 29, 35), ...rules('MANDELA', 74, 82)],
  'male-staff-access': ['BANGKOK-31', 'MANDELA-81', 'CEDAW-2-d', 'CEDAW-5-a'],
  'male-staff-only': ['MANDELA-81', 'CEDAW-2-d', 'CEDAW-5-a'],

  treatment: ['MANDELA-1', 'ICCPR-7', 'CAT-16'],
  'humiliating-remarks': ['BANGKOK-31', 'MANDELA-1', 'CEDAW-5-a'],
  'night-interrogation': ['MANDELA-1', 'CAT-11', 'ICCPR-7'],
  taser: ['CAT-1', 'CAT-16', 'ICCPR-7'],
  beating: ['MANDELA-82', 'CAT-1', 'ICCPR-7'],
  handcuffs: ['MANDELA-43-2', 'MANDELA-47', 'MANDELA-48'],

  'preventive-register': ['MANDELA-1', 'MANDELA-36', 'MANDELA-37'],
  'yellow-patch': ['MANDELA-1', 'MANDELA-19'],

  contact: [...rules('BANGKOK', 26, 28), 'BANGKOK-43', 'MANDELA-58', 'ICCPR-17'],
  letters: ['BANGKOK-26', 'MANDELA-58', 'ICCPR-17'],
  parcels: ['BANGKOK-26', 'MANDELA-58'],
  visits: ['BANGKOK-26', 'BANGKOK-44', 'MANDELA-58'],
  calls: ['BANGKOK-26', 'MANDELA-58'],
  children: ['BANGKOK-2', 'BANGKOK-23', 'BANGKOK-26', 'BANGKOK-28'],
  lawyer: ['BANGKOK-2', 'MANDELA-61', 'MANDELA-119'],
  'family-not-told': ['BANGKOK-2', 'MANDELA-7'],
  'far-from-home': ['BANGKOK-4', 'MANDELA-59'],
  complaints: ['BANGKOK-25', 'MANDELA-56', 'MANDELA-57'],

  discipline: ['BANGKOK-22', 'BANGKOK-23', ...rules('MANDELA', 36, 46)],
  shizo: rules('MANDELA', 43, 45),
  pkt: rules('MANDELA', 43, 45),
  solitary: ['BANGKOK-22', ...rules('MANDELA', 43, 45)],
  'prolonged-solitary': ['MANDELA-43', 'MANDELA-44'],
  'discipline-reason': ['MANDELA-37', 'MANDELA-39', 'MANDELA-41'],
  'contact-as-penalty': ['BANGKOK-23', 'MANDELA-43'],

  labour: ['BANGKOK-42', ...rules('MANDELA', 96, 103), 'ICESCR-7'],
  'labour-pay': ['MANDELA-103', 'ICESCR-7'],
  'labour-hours': ['MANDELA-102', 'ICESCR-7'],
  'labour-safety': ['MANDELA-101', 'ICESCR-7'],
};

/**
 * The rules that an observation of this condition may be measured by, as a proposal for a person to correct.
 * @param wider leads from a condition to the one above it.
 */
export function rulesOfCondition(condition: string, wider: (id: string) => string | undefined): readonly string[] {
  for (let at: string | undefined = condition; at !== undefined; at = wider(at)) {
    const found = conditionRules[at];
    if (found !== undefined) return found;
  }
  return [];
}
