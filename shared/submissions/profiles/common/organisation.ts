import { asked } from './asked.ts';

/** What is asked of an organisation that was harmed. */

export const organisationName = asked(
  ['Name of the organisation', 'Название организации', 'Назва арганізацыі'],
  'organisation.name',
  'organisation.nameEn',
  'organisation.nameRu',
  'organisation.nameBe',
  'organisation.abbreviation',
  'organisation.formerNames',
);

export const organisationWork = asked(
  ['Nature of its human rights work', 'В чём состоит её правозащитная работа', 'У чым яе праваабарончая праца'],
  'organisation.work',
  'organisation.description',
);

export const organisationScope = asked(
  [
    'Territorial scope: national, regional or international',
    'Где работает: в стране, в регионе или за границей',
    'Дзе працуе: у краіне, у рэгіёне або за мяжой',
  ],
  'organisation.scope',
);

export const organisationAffiliations = asked(
  [
    'Affiliation with other human rights organisations',
    'Связи с другими правозащитными организациями',
    'Сувязі з іншымі праваабарончымі арганізацыямі',
  ],
  'organisation.affiliations',
);

export const organisationHeads = asked(['Who heads it', 'Кто ею руководит', 'Хто ёю кіруе'], 'organisation.heads');

export const organisationHistory = asked(
  ['History of its work', 'История её работы', 'Гісторыя яе працы'],
  'organisation.history',
  'organisation.foundedOn',
);

export const organisationStatus = asked(
  ['Legal form and present status', 'Правовая форма и нынешнее положение', 'Прававая форма і цяперашняе становішча'],
  'organisation.legalForm',
  'organisation.status',
  'organisation.registrationNumber',
);
