import { endpoints } from '@/lib/api/endpoints';
import { sendingFile } from '../bulk-file';

export const GET = sendingFile('package')(endpoints.allPackage);
