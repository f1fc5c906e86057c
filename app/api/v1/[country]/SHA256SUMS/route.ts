import { endpoints } from '@/lib/api/endpoints';
import { sendingFile } from '../../bulk-file';

export const GET = sendingFile('sums')(endpoints.sums);
