import { definitions } from '../../shared/records/definitions.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { TextLine } from '../forms/form-line.tsx';
import { faultWords } from '../forms/form-work.ts';
import { Details } from './details.tsx';
import { addPerson, CASE, formAt, inForm, withoutSources } from './desk-state.ts';
import { partTarget, peopleOf, type DeskPerson } from './desk-people.ts';
import { useDeskWork, useInForm } from './desk-work.ts';
import { newForm } from './in-passing.ts';
import { MarkButton } from './mark-button.tsx';
import { RecordPick } from './record-pick.tsx';
import { SourceLines } from './source-lines.tsx';
import { SourceMark } from './source-mark.tsx';
import { TermPick } from './term-pick.tsx';
import './people-part.css';

/** Takes the line away that one is in. */
export const REMOVE_KEYS = 'Alt+Delete';
const NAMES = ['familyName', 'firstName', 'patronymic'] as const;

/** The people of the case: found by any spelling, or made by their name. */
export function PeoplePart() {
  const { t, language } = useWords();
  const { desk, change, isReadOnly } = useDeskWork();
  const people = peopleOf(desk);
  return (
    <section className="desk-part" aria-labelledby="desk-people">
      <h2 id="desk-people">{definitions.person.plural[language]}</h2>
      <div className="desk-content">
        {people.map((person, at) => (
          <PersonLine key={`${person.code} ${at}`} person={person} />
        ))}
        <div className="desk-next" data-station="" data-next="person">
          <RecordPick
            at="next person"
            label={t('desk.add_person')}
            types={PEOPLE}
            value={null}
            isCareful
            stays
            onPick={(found, hint) => change((now) => addPerson(now, { found, hint }))}
            onMake={(_type, name) => change((now) => addPerson(now, { made: newForm('person', name) }))}
            placeholder={t(people.length === 0 ? 'desk.add_person_first' : 'desk.add_person_next')}
            isDisabled={isReadOnly}
          />
        </div>
      </div>
    </section>
  );
}

const PEOPLE = ['person'] as const;

function PersonLine({ person }: { readonly person: DeskPerson }) {
  const { t } = useWords();
  const { desk, change, unfolded, unfold, isReadOnly } = useDeskWork();
  const { code, title, hint, form, link, isGone } = person;
  const label = title || code;
  const target = partTarget(person);
  const dispatch = useInForm(CASE);
  const isUnfolded = form !== null && unfolded === form;
  const remove = (): void => {
    if (link.is === 'link') return dispatch({ do: isGone ? 'keep link' : 'remove link', id: link.id });
    change((now) => {
      const left = inForm(withoutSources(now, target), CASE, { do: 'take link away', row: link.row });
      if (form === null) return left;
      const { [form]: _gone, ...forms } = left.forms;
      // Somebody who is named elsewhere as well, as the judge, stays on the desk.
      return JSON.stringify(forms).includes(`"ref":"@${form}"`) ? left : { ...left, forms };
    });
  };
  const setRole = (role: string): void =>
    dispatch(
      link.is === 'link'
        ? { do: 'change link', id: link.id, part: 'role', value: role }
        : { do: 'write link', row: link.row, part: 'role', value: role },
    );
  const { faults } = formAt(desk, CASE);
  const at = `links.${link.is === 'link' ? link.id : link.row}`;
  const fault = faults[`${at}.role`] ?? faults[at];
  return (
    <div
      className="desk-line desk-person"
      data-line={`person ${code}`}
      data-cite={JSON.stringify(target)}
      data-more={form ?? undefined}
      data-gone={isGone ? '' : undefined}
    >
      <div className="desk-row">
        <KindMark type="person" isDecorative />
        {form === null ? (
          <span className="desk-person-found">
            <span className="desk-person-title">
              {title} <CodeTag code={code} />
            </span>
            {hint !== '' && <span className="desk-hint">{hint}</span>}
          </span>
        ) : (
          <NewName form={form} />
        )}
        <span className="desk-person-role" data-column="role">
          <TermPick
            at={`role ${code}`}
            label={t('desk.role_of', { name: label })}
            vocabulary="link-role"
            value={person.role}
            onChange={setRole}
            error={faultWords(fault, t)}
            isDisabled={isReadOnly || isGone}
          />
        </span>
        <span className="desk-ways">
          <SourceMark target={target} label={t('desk.part_of', { name: label })} />
          {form !== null && (
            <MarkButton
              icon="more"
              label={t('desk.more_of', { name: label })}
              keys="Alt+M"
              isPressed={isUnfolded}
              onPress={() => unfold(isUnfolded ? null : form)}
            />
          )}
          <MarkButton
            icon={isGone ? 'undo' : 'close'}
            label={t(isGone ? 'desk.keep' : 'desk.take_away', { name: label })}
            keys={REMOVE_KEYS}
            isDisabled={isReadOnly}
            onPress={remove}
          />
        </span>
      </div>
      {isGone && <p className="desk-hint">{t('forms.goes_on_saving')}</p>}
      <SourceLines target={target} label={label} />
      {isUnfolded && (
        <Details
          form={form}
          fields={definitions.person.fields.filter(({ key }) => !NAMES.includes(key as never))}
          label={t('desk.more_of', { name: label })}
        />
      )}
    </div>
  );
}

/** The parts of a new name, as they were understood: what is wrong is mended in sight. */
function NewName({ form: key }: { readonly form: string }) {
  const { t, language } = useWords();
  const { desk } = useDeskWork();
  const dispatch = useInForm(key);
  const form = formAt(desk, key);
  return (
    <span className="desk-person-names">
      {NAMES.map((name) => {
        const field = definitions.person.fields.find((each) => each.key === name);
        const written = form.fields[name];
        return field === undefined ? null : (
          <span key={name} data-column={name}>
            <TextLine
              label={field.label[language]}
              isLabelHidden
              placeholder={field.label[language]}
              value={typeof written === 'string' ? written : ''}
              onChange={(value) => dispatch({ do: 'write', path: ['fields', name], value })}
              error={faultWords(form.faults[`fields.${name}`], t)}
            />
          </span>
        );
      })}
      <Badge tone="accent">{t('desk.new')}</Badge>
    </span>
  );
}
