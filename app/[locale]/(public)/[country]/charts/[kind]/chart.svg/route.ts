import { pictureResponse } from '../../../../picture-response';

type Context = { params: Promise<{ locale: string; country: string; kind: string }> };

export const GET = (request: Request, { params }: Context) =>
  pictureResponse(request, params, 'svg');
