"use strict";
// Without this script everything is there and every link works; it only shows more at once.
(() => {
  const light = () => {
    document.querySelectorAll("mark.lit").forEach((mark) => mark.classList.remove("lit"));
    if (!location.hash.startsWith("#s-")) return;
    const id = location.hash.slice(3);
    document.querySelectorAll("mark").forEach((mark) => {
      if (mark.dataset.claims.split(" ").includes(id)) mark.classList.add("lit");
    });
  };
  addEventListener("hashchange", light);
  light();

  const back = document.createElement("a");
  back.className = "back";
  back.hidden = true;
  back.textContent = "← back to where you were";
  document.body.append(back);
  let from = 0;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || link === back) return;
    from = scrollY;
    back.hidden = false;
    back.href = "#main";
  });
  back.addEventListener("click", (event) => {
    event.preventDefault();
    scrollTo(0, from);
    back.hidden = true;
  });

  const svg = document.getElementById("map-svg");
  if (!svg) return;
  const start = svg.viewBox.baseVal;
  const home = [start.x, start.y, start.width, start.height];
  let view = [...home];
  const show = () => {
    svg.setAttribute("viewBox", view.join(" "));
    const scale = view[3] / home[3];
    svg.querySelectorAll("[data-size]").forEach((t) => t.setAttribute("font-size", t.dataset.size * scale));
    svg.querySelectorAll("[data-radius]").forEach((c) => c.setAttribute("r", c.dataset.radius * scale));
  };
  const zoom = (by, fx = 0.5, fy = 0.5) => {
    const height = Math.min(Math.max(view[3] * by, home[3] / 60), home[3] * 3);
    const width = (height * home[2]) / home[3];
    view = [view[0] + (view[2] - width) * fx, view[1] + (view[3] - height) * fy, width, height];
    show();
  };
  const move = (dx, dy) => {
    view = [view[0] + dx * view[2], view[1] + dy * view[3], view[2], view[3]];
    show();
  };
  const within = (event) => {
    const box = svg.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, ...within(event));
  }, { passive: false });
  let held = null;
  svg.addEventListener("pointerdown", (event) => { held = within(event); });
  addEventListener("pointerup", () => { held = null; });
  svg.addEventListener("pointermove", (event) => {
    if (!held) return;
    const now = within(event);
    move(held[0] - now[0], held[1] - now[1]);
    held = now;
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  const bar = document.createElement("div");
  bar.className = "tools";
  const doings = [
    ["+", "Zoom in", () => zoom(1 / 1.5)], ["−", "Zoom out", () => zoom(1.5)],
    ["←", "Move west", () => move(-0.2, 0)], ["→", "Move east", () => move(0.2, 0)],
    ["↑", "Move north", () => move(0, -0.2)], ["↓", "Move south", () => move(0, 0.2)],
    ["all", "Show all places", () => { view = [...home]; show(); }],
  ];
  for (const [sign, name, act] of doings) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.title = name;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", act);
    bar.append(button);
  }
  svg.parentElement.prepend(bar);
})();
