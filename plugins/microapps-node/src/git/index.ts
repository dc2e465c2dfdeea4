export { GitError, runGit, type GitCall } from './runGit';
export {
  FOLDER_GIT_HOST,
  MAIN_BRANCH,
  readGitSettings,
  type GitSettings,
} from './readGitSettings';
