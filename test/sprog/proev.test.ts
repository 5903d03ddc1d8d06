import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { laesPlantede, plant } from '../../seeds/plant';
import { alleTrin } from '../../src/helhedsplan/plantrin';
import { REGELBOG } from '../../src/netvaerk/regelbog';
import { laesSvar, sendt, startTjeneste } from '../support/tjeneste';
import { formfejl } from './former';

it('x', async () => {
  const t = await startTjeneste({ dag: '2026-11-22', miljoe: { DYBDE_HOEJST: '12' } });
  await plant(t.database.skriver, await laesPlantede(join(process.cwd(), 'seeds/plantede-fejl')));
  const alle: { regel: string; kode: string; tekst: string; udvej: string }[] = [];
  const B = 'regel kode tekst udvej';
  const spoerg = async (query: string, variables = {}) => {
    const svar = await laesSvar(await sendt(t.url, { query, variables }, { 'accept-language': 'da' }));
    if (!svar.data) throw new Error(svar.tekst.slice(0, 500));
    return svar.data as any;
  };
  for (const pr of ['2026-11-22', '2014-04-23'])
    for (const f of (await spoerg(`query($pr: Date) { fund(pr: $pr) { brud { ${B} } } }`, { pr })).fund) alle.push(f.brud);
  const planer = (await spoerg('{ helhedsplaner(first: 100) { nodes { noegle } } }')).helhedsplaner.nodes.map((n: any) => n.noegle);
  for (const [navn] of alleTrin())
    for (const dato of ['2012-01-01', '2014-02-01', '2015-06-01', '2016-12-31', '2026-11-22', '2030-01-01'])
      for (const valg of ['', ', beloeb: "0"', ', beloeb: "900000000", slut: "2013-01-01"', ', slut: "2035-01-01"', ', rolle: ADMINISTRATOR']) {
        const r = await spoerg(`query($d: Date!) { helhedsplaner(first: 100) { nodes { kan(handling: ${navn}, dato: $d${valg}) { hindringer { ${B} } advarsler { ${B} } } } } }`, { d: dato });
        for (const n of r.helhedsplaner.nodes) alle.push(...n.kan.hindringer, ...n.kan.advarsler);
      }
  const set = new Map<string, Set<string>>();
  for (const a of alle) { const k = `${a.regel} ${a.kode}`; set.set(k, (set.get(k) ?? new Set()).add(a.tekst)); }
  const mangler = REGELBOG.filter((r) => !set.has(`${r.kode} ${r.afvisning}`)).map((r) => `${r.kode} ${r.afvisning}`);
  const fejl = [...new Set(alle.flatMap((a) => [...formfejl(a.tekst), ...formfejl(a.udvej)]))];
  writeFileSync('/tmp/sprog/proev.txt', [`mangler ${mangler.length} af ${REGELBOG.length}`, ...mangler, '', ...fejl, '', ...[...set].map(([k, v]) => `${k}\n   ${[...v].slice(0, 4).join('\n   ')}`)].join('\n'));
  await t.luk();
}, 600000);
