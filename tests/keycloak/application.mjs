import { createServer } from 'node:http';

const welcome =
  '<!doctype html><html lang="ja"><title>KOSMO</title><link rel="icon" href="data:,"><h1 id="welcome">ようこそ</h1>';

/** Where every login ends: the application that the member wanted to reach. The realms know its address. */
export async function startApplication(port = 8099) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(welcome);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return {
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
