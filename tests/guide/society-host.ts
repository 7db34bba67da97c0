import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { makeCertificate } from '../web/certificate.mjs';

/** The host under which pictures show the practice portal: one of the form that societies have, and nobody's. */
const SOCIETY = 'www.example.portal.kosmo-web.jp';

/** Puts a plain server of this computer behind TLS on the society's host, for a browser that is started with `browserArgs`. */
export async function behindSocietyHost(port: number) {
  const folder = mkdtempSync(join(tmpdir(), 'kagiban-guide-'));
  const [certificate, key] = makeCertificate(folder, SOCIETY);
  const secure = { cert: readFileSync(certificate), key: readFileSync(key) };
  rmSync(folder, { recursive: true, force: true });
  const server = createServer(secure, (socket) => {
    const plain = connect(port, '127.0.0.1');
    const end = () => {
      socket.destroy();
      plain.destroy();
    };
    socket.on('error', end);
    plain.on('error', end);
    socket.pipe(plain).pipe(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: ours } = server.address() as AddressInfo;
  return {
    url: `https://${SOCIETY}`,
    browserArgs: [
      `--host-resolver-rules=MAP ${SOCIETY}:443 127.0.0.1:${ours}`,
      '--ignore-certificate-errors',
    ],
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
