"""The steps of the store's schema, in order. A step is never changed once it has shipped."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        create table sessions (
            id integer primary key,
            seed integer not null,
            started text not null
        ) strict
        """,
        """
        create table answers (
            id integer primary key,
            session integer not null references sessions (id),
            item text not null,
            version text not null,
            seed integer not null,
            showing text not null,
            response text not null,
            score real not null,
            self_marked integer not null,
            answered text not null
        ) strict
        """,
        "create index answers_by_item on answers (item)",
        """
        create table attempts (
            id integer primary key,
            exercise text not null,
            status text not null,
            score real not null,
            seed integer not null,
            digest text not null,
            verdict text not null,
            submitted text not null
        ) strict
        """,
        "create index attempts_by_exercise on attempts (exercise)",
    ),
    (
        """
        create table reveals (
            id integer primary key,
            exercise text not null,
            what text not null,
            shown text not null
        ) strict
        """,
        "create index reveals_by_exercise on reveals (exercise)",
    ),
)
