type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

let asked = 0;

/** Asks a handler of the API: every request from an address of its own, but where the headers name one. */
export function askApi(
  handler: Handler,
  search = '',
  params: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  asked += 1;
  const from = `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`;
  const request = new Request(`http://localhost/api/v1/x${search}`, {
    headers: { 'x-forwarded-for': from, ...headers },
  });
  return handler(request, { params: Promise.resolve({ country: 'kz', ...params }) });
}

/** An answer with what stands in it. */
export async function readAnswer(answer: Promise<Response>) {
  const response = await answer;
  return { response, status: response.status, body: await response.json() };
}
