import { Agent, type Agent as Httpagent, request } from 'node:http';
import { buildSchema } from 'graphql';
import { trykSkema } from '../../src/app/print';
import { Forvraenger, type Raaforespoergsel } from '../support/bender';
import { startTjeneste, type Testtjeneste } from '../support/service';

/** Random requests, right and wrong: never a fault of ours, never an error longer than 10 kB. `FUZZ` says how many, `FROE` which. */

const ANTAL = Number(process.env.FUZZ ?? 1500);
const froe = Number(process.env.FROE ?? 7);

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste();
});
afterAll(() => t.luk());

function sendt(agent: Httpagent, { metode, sti, hoveder, krop }: Raaforespoergsel): Promise<{ status: number; tekst: string }> {
  const { hostname, port } = new URL(t.url);
  const headers = krop ? { ...hoveder, 'content-length': krop.length } : hoveder;
  return new Promise((loes, afvis) => {
    const r = request({ agent, hostname, port, path: sti, method: metode, headers }, (svar) => {
      const dele: Buffer[] = [];
      svar
        .on('data', (d: Buffer) => dele.push(d))
        .once('end', () => loes({ status: svar.statusCode ?? 0, tekst: Buffer.concat(dele).toString() }));
    });
    r.once('error', afvis);
    r.end(krop);
  });
}

it(`${ANTAL} forvrængede forespørgsler (frø ${froe}) får svar eller en kort afvisning med kode`, async () => {
  const forvraenger = new Forvraenger(buildSchema(trykSkema()), froe);
  const agent = new Agent({ keepAlive: true });
  const antal = new Map<string, number>();
  for (let i = 0; i < ANTAL; i += 1) {
    const f = forvraenger.naeste();
    const { status, tekst } = await sendt(agent, f);
    const vist = [f.metode, f.sti.slice(0, 500), f.krop?.toString('utf8').slice(0, 2000)];
    const { errors } = tekst.startsWith('{') ? JSON.parse(tekst) : { errors: undefined };
    const kode: unknown = errors?.[0]?.extensions?.code ?? 'OK';
    antal.set(String(kode), (antal.get(String(kode)) ?? 0) + 1);
    expect([...vist, status >= 500 && kode !== 'TIMEOUT', kode]).toEqual([...vist, false, expect.not.stringMatching(/INTERNAL/)]);
    expect([...vist, kode !== 'OK' && tekst.length >= 10_000, (errors?.length ?? 0) > 20]).toEqual([...vist, false, false]);
  }
  agent.destroy();
  // Most of it is wrong in one way or another, and some of it is not.
  expect(antal.get('OK')).toBeGreaterThan(ANTAL / 20);
  expect(antal.get('GRAPHQL_VALIDATION_FAILED')).toBeGreaterThan(ANTAL / 20);
  expect(antal.get('GRAPHQL_PARSE_FAILED')).toBeGreaterThan(ANTAL / 20);
}, 3_000_000);
