//! What a process that holds secrets asks of the system. It never holds one itself.
