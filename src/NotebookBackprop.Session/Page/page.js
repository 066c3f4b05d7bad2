// The drawings on the page follow the body's attribute, as they do in JupyterLab.
document.getElementById("theme").addEventListener("click", () => {
  const chosen = document.body.dataset.jpThemeLight;
  const light = chosen ? chosen === "true" : !matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.dataset.jpThemeLight = String(!light);
});
