/** Texts of the manager pages (追加, 登録一覧, 設定, 使い方). */
export const managerJa = {
  manager_add: '追加',
};
