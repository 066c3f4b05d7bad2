return NotebookBackprop.Host.HostCommand.Run(args);
