//! What exports are, read back as their readers would.
