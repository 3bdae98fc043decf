# Builds with the same command as everywhere else; ships Python, the data and what was built.

FROM python:3.13-slim-bookworm AS build
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends make \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /atlas
COPY Makefile package.json package-lock.json .npmrc ./
COPY requirements requirements
COPY tools/build tools/build
COPY app app
COPY geodata geodata
COPY static static
RUN make build

FROM python:3.13-slim-bookworm AS libraries
COPY requirements/run.lock /run.lock
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes -r /run.lock

FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 atlas
COPY --from=libraries /venv /venv
WORKDIR /atlas
COPY --from=build /atlas/app app
COPY --from=build /atlas/geodata geodata
COPY --from=build /atlas/static/icon.svg static/icon.svg
COPY --from=build /atlas/static/basemap static/basemap
COPY --from=build /atlas/static/src/map/sizes.json static/src/map/sizes.json
COPY --from=build /atlas/static/dist static/dist
ENV CAMPAIGN_HOST=0.0.0.0 \
    PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
CMD ["python", "-m", "app"]
