import { useMemo, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useAsked } from '../app/asked.ts';
import { useWords } from '../app/words.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { useScrollMemory } from '../kit/scroll-memory.ts';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { Either } from './either.tsx';
import { useChartWidth } from './look.ts';
import { SurveyQuestion } from './survey-question.tsx';
import './survey.css';

/** How wide a chart is drawn, in pixels. */
const NARROWEST = 320;
const WIDEST = 720;

type Survey = CallOutput<'surveys.read'>;

/** The questions of a survey: the figures as printed, beside what they make when computed, each with its chart. */
export function SurveyPart({ code }: { readonly code: string }) {
  const { t, language } = useWords();
  const { value, error, again } = useAsked('surveys.read', { code, language }, useArchiveVersion());
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={12} />;
  if (value.questions.length === 0)
    return <Empty title={t('statistics.no_questions')} text={t('statistics.no_questions_text')} />;
  return <Questions survey={value} />;
}

function Questions({ survey }: { readonly survey: Survey }) {
  const { t } = useWords();
  const [kind, setKind] = useState<'bars' | 'shares'>('bars');
  const [measure, width] = useChartWidth(NARROWEST, WIDEST);
  const remember = useScrollMemory(`survey ${survey.code}`);
  const list = useRef<HTMLDivElement>(null);
  const { questions } = survey;
  const doubtful = questions.filter((question) => answersInDoubt(question) > 0).length;
  const options = useMemo(
    () =>
      questions.map((question, at) => ({
        id: String(at),
        label: question.topic,
        ...(answersInDoubt(question) > 0 ? { help: t('statistics.does_not_fit') } : {}),
      })),
    [questions, t],
  );
  const jump = (at: string): void => {
    const to = list.current?.querySelector<HTMLElement>(`[data-question="${at}"]`);
    const scroller = list.current?.parentElement;
    if (to && scroller) scroller.scrollTop += to.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  };
  return (
    <div className="survey">
      <div className="survey-bar">
        <div className="survey-jump">
          <Select
            isCompact
            label={t('statistics.questions')}
            placeholder={t('statistics.go_to_question', { count: questions.length })}
            options={options}
            value={null}
            onChange={jump}
          />
        </div>
        {questions.some(({ hasShares }) => hasShares) && (
          <Either
            label={t('statistics.drawn_as')}
            options={[
              { id: 'bars', label: t('statistics.bars') },
              { id: 'shares', label: t('statistics.shares') },
            ]}
            value={kind}
            onChange={setKind}
          />
        )}
      </div>
      <div ref={remember} className="survey-scroll">
        <div ref={list} className="survey-questions">
          <div ref={measure} className="survey-measure" />
          <p className="survey-lead">
            {doubtful === 0 ? t('statistics.all_fit') : t('statistics.some_do_not_fit', { count: doubtful })}
          </p>
          {questions.map((question, at) => (
            <SurveyQuestion
              key={question.name}
              code={survey.code}
              question={question}
              at={at}
              kind={question.hasShares ? kind : 'bars'}
              width={width}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function answersInDoubt({ answers }: Survey['questions'][number]): number {
  return answers.filter(({ holds }) => holds === false).length;
}
