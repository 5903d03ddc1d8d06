import type { JSX } from 'preact';
import { PlaceLink, Places } from '../links';
import { originColumn } from '../origin';
import { dayText, periodText, type Reader, say } from '../reader';
import { type Column, Table } from '../table';
import { captionOf, Ground, NONE } from './ground';
import { MoneyGrounds } from './money-grounds';
import { PlanTable } from './plan-table';
import type { SheetGrounds, SheetOfDay } from './shape';

/** The rows behind the figures, a table for each list. */
export function Grounds({ reader, sheet }: { reader: Reader; sheet: SheetOfDay }): JSX.Element {
  const g = sheet.grundlag;
  return (
    <section class="grounds" aria-labelledby="grundlag">
      <h2 id="grundlag">{say(reader, 'Rækkerne bag tallene', 'The rows behind the figures')}</h2>
      <p>
        {say(
          reader,
          'Hvert tal er talt op af rækkerne i tabellerne herunder. Yderst til højre står, hvor rækken kommer fra, og hvad i den der er opdigtet til demoen.',
          'Each figure is counted from the rows of the tables below. The last column says where a row comes from, and what in it was invented for the demo.',
        )}
      </p>
      <Ground anchor="planer">
        <PlanTable reader={reader} sheet={sheet} />
      </Ground>
      <Ground anchor="byomraader">
        <AreaTable reader={reader} g={g} />
      </Ground>
      <Ground anchor="fora">
        <ForumTables reader={reader} g={g} />
      </Ground>
      <Administrations reader={reader} g={g} />
      <ContractsInForce reader={reader} g={g} />
      <Fields reader={reader} g={g} />

      <MoneyGrounds reader={reader} sheet={sheet} />
    </section>
  );
}

function AreaTable({ reader, g }: { reader: Reader; g: SheetGrounds }): JSX.Element {
  const designations = (noegle: string): string =>
    g.udpegninger.nodes
      .filter((u) => u.byomraade.noegle === noegle)
      .map((u) => say(reader, `${u.politik.titel}, siden ${dayText(reader, u.fra)}`, `${u.politik.titel}, since ${dayText(reader, u.fra)}`))
      .join('; ');
  return (
    <Table
      reader={reader}
      caption={captionOf(reader, 'byomraader', 'Udsatte byområder', 'Vulnerable urban areas')}
      none={NONE}
      rows={g.udsatteByomraader.nodes}
      total={g.udsatteByomraader.totalCount}
      columns={[
        { name: { da: 'Byområde', en: 'Area' }, heading: true, cell: (r) => <PlaceLink reader={reader} place={r} kind="byomraade" /> },
        { name: { da: 'Udpeget ved', en: 'Designated by' }, cell: (r) => designations(r.noegle) },
        originColumn(reader, 'Byomraade'),
      ]}
    />
  );
}

function ForumTables({ reader, g }: { reader: Reader; g: SheetGrounds }): JSX.Element {
  const columns: Column<SheetGrounds['fora']['nodes'][number]>[] = [
    { name: { da: 'Navn', en: 'Name' }, heading: true, cell: (r) => r.navn },
    { name: { da: 'Byområder', en: 'Areas' }, cell: (r) => <Places reader={reader} places={r.byomraader.nodes} /> },
    { name: { da: 'I kraft', en: 'In force' }, cell: (r) => periodText(reader, r.fra, r.til) },
    originColumn(reader, 'Forum'),
  ];
  const table = (caption: string, rows: SheetGrounds['fora']): JSX.Element => (
    <Table reader={reader} caption={caption} none={NONE} rows={rows.nodes} total={rows.totalCount} columns={columns} />
  );
  return (
    <>
      {table(captionOf(reader, 'fora', 'Boligsociale fora', 'Boligsociale fora'), g.fora)}
      {g.bestyrelser.nodes.length > 0 &&
        table(
          say(reader, 'Bestyrelser og sekretariat, som er trådt i foraenes sted', 'Boards and secretariat that took the place of the fora'),
          g.bestyrelser,
        )}
    </>
  );
}

function Administrations({ reader, g }: { reader: Reader; g: SheetGrounds }): JSX.Element {
  return (
    <Ground anchor="forvaltninger">
      <Table
        reader={reader}
        caption={captionOf(reader, 'forvaltninger', 'Forvaltninger', 'Municipal administrations')}
        none={NONE}
        rows={g.forvaltninger.nodes}
        total={g.forvaltninger.totalCount}
        columns={[
          { name: { da: 'Forvaltning', en: 'Administration' }, heading: true, cell: (r) => r.navn },
          { name: { da: 'Forkortelse', en: 'Short name' }, cell: (r) => r.kortnavn },
          { name: { da: 'Gyldig', en: 'Valid' }, cell: (r) => periodText(reader, r.fra, r.til) },
          originColumn(reader, 'Forvaltning'),
        ]}
      />
    </Ground>
  );
}

function ContractsInForce({ reader, g }: { reader: Reader; g: SheetGrounds }): JSX.Element {
  return (
    <Ground anchor="kontrakter">
      <Table
        reader={reader}
        caption={captionOf(reader, 'kontrakter', 'Kontrakter om boligsocialt samarbejde', 'Contracts on boligsocialt samarbejde')}
        none={NONE}
        rows={g.kontrakter.nodes}
        total={g.kontrakter.totalCount}
        columns={[
          { name: { da: 'Kontrakt', en: 'Contract' }, heading: true, cell: (r) => r.titel },
          { name: { da: 'Byområde', en: 'Area' }, cell: (r) => <PlaceLink reader={reader} place={r.byomraade} kind="byomraade" /> },
          { name: { da: 'I kraft', en: 'In force' }, cell: (r) => periodText(reader, r.fra, r.til) },
          originColumn(reader, 'Kontrakt'),
        ]}
      />
    </Ground>
  );
}

function Fields({ reader, g }: { reader: Reader; g: SheetGrounds }): JSX.Element {
  return (
    <Ground anchor="indsatsomraader">
      <Table
        reader={reader}
        caption={captionOf(reader, 'indsatsomraader', 'Indsatsområder, som kontrakterne beskriver', 'Fields that the contracts describe')}
        none={NONE}
        rows={g.indsatsomraader.nodes}
        total={g.indsatsomraader.totalCount}
        columns={[
          { name: { da: 'Indsatsområde', en: 'Field' }, heading: true, cell: (r) => r.navn },
          originColumn(reader, 'Indsatsomraade'),
        ]}
      />
    </Ground>
  );
}
