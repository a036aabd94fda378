namespace Outlay.Cli.Content;

/// <summary>A record and where it is written.</summary>
internal sealed record Located<T>(T Record, Place Place) where T : IRecord
{
    public string Id => Record.Id;

    /// <summary>The file's name without its ending.</summary>
    public string FileName => Path.GetFileNameWithoutExtension(Place.File);
}
