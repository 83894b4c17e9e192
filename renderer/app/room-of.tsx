import { DeskRoom } from '../desk/desk-room.tsx';
import { DocumentsRoom } from '../documents/documents-room.tsx';
import { ReaderRoom } from '../documents/reader-room.tsx';
import { DuplicatesRoom } from '../duplicates/duplicates-room.tsx';
import { FormRoom } from '../forms/form-room.tsx';
import { HomeRoom } from '../home/home-room.tsx';
import { ReaderQueue } from '../organising/reader-queue.tsx';
import { RecordsRoom } from '../records/records-room.tsx';
import { SearchRoom } from '../search/search-room.tsx';
import { SettingsPlace } from '../settings/settings-place.tsx';
import { StatisticsRoom } from '../statistics/statistics-room.tsx';
import { SubmissionsRoom } from '../submissions/submissions-room.tsx';
import { TableRoom } from '../tables/table-room.tsx';
import { TimelineRoom } from '../timeline/timeline-room.tsx';
import { usePlace } from './place.ts';

/** The room that one is in. A room of another record type, or a form of another record, begins anew. */
export function RoomOf() {
  const { place } = usePlace();
  switch (place.room) {
    case 'home':
      return <HomeRoom />;
    case 'documents':
      return <DocumentsRoom {...place} />;
    case 'reader':
      return (
        <>
          <ReaderRoom key={place.code} {...place} />
          <ReaderQueue code={place.code} />
        </>
      );
    case 'records':
      return <RecordsRoom key={place.type} {...place} />;
    case 'form':
      return <FormRoom key={`${place.type} ${place.code ?? ''} ${place.draft ?? ''}`} {...place} />;
    case 'desk':
      return <DeskRoom key={`${place.code ?? ''} ${place.draft ?? ''}`} {...place} />;
    case 'duplicates':
      return <DuplicatesRoom key={place.type ?? 'person'} {...place} />;
    case 'timeline':
      return <TimelineRoom {...place} />;
    case 'statistics':
      return <StatisticsRoom {...place} />;
    case 'search':
      return <SearchRoom {...place} />;
    case 'submissions':
      return <SubmissionsRoom {...place} />;
    case 'table':
      return <TableRoom {...place} />;
    case 'settings':
      return <SettingsPlace part={place.part} />;
  }
}
